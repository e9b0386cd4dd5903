// The people and the meeting of the sample region with which a tour begins.
MATCH (tour:SampleTour)
RETURN tour.asker AS asker, tour.sought AS sought, tour.closePerson AS closePerson, tour.meeting AS meeting
