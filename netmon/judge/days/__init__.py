"""What a local day came to for each subject, hour by hour: asked or not, answered or not, maintained or not."""
