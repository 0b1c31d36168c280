"""What the command lines of Huawei print."""
