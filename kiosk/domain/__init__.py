"""What a pack, a screen, a drawing and a clinic are: plain frozen values, without Qt and without files."""
