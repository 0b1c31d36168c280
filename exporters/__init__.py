"""What consumers of netmon depend on: names, rules, scrape configuration."""
