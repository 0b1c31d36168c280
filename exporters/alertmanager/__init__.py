"""What Alertmanager needs to tell people of what netmon and its rules find: `alertmanager.yml`."""
