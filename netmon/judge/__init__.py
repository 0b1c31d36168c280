"""Floor 1: pure decisions. (view, observation, now) → what to believe, each with its reason."""
