"""Adapters to the world behind the protocols of the session: time, touch, clipboards."""
