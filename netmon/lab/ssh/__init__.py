"""The command lines of simulated devices, served over SSH."""
