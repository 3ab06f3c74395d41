"""One visitor's visit as a pure state machine: a state and a move give a new state and effects. No Qt, no clock."""
