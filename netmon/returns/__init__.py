"""Floor 5: what offices are asked to return (填报), and what they return."""
