"""`netmon returns …`: what offices are asked to return (填报), what they return, and who has not yet."""
