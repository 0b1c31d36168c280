"""`netmon attest …`: what people state where nothing can be polled, one by one."""
