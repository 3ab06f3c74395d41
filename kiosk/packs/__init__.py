"""From files to a pack: the only room that knows YAML, Markdown and SVG, and every check on them."""
