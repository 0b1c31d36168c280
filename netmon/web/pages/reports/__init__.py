"""`/reports`: what was told of days, shifts and assurances, and who signs a handover."""
