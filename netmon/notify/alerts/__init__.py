"""What Alertmanager hands over, told to netmon's receivers."""
