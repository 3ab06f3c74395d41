"""What may outlive a visit: sheets of paper, the sealed record of a talk, and anonymous counts."""
