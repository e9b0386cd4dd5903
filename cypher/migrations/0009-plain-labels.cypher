// Labels by the words of the glossary: an erased person's head at a meeting, and people who limit who sees them.
MATCH (head:Head) SET head:AnonymousAttendee REMOVE head:Head;
MATCH (person:Discreet) SET person:Restricted REMOVE person:Discreet;
