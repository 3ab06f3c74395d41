"""What may outlive a visit. Nothing does yet: no visit is recorded."""
