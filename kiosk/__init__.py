"""A patient-education kiosk: touch screens that explain one medical procedure at a time."""

__version__ = "0.1.0"
