"""`/rectification`: what units are asked to put right, until when, what they answered, and what was measured."""
