// Meetings are found by their network or by who is on their list, never by their start alone; with this index the planner
// of a small store went through all meetings instead.
DROP INDEX meetingStart IF EXISTS;
