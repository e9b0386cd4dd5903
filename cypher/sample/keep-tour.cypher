// Keeps the people and the meeting with which a tour of the sample region begins.
// :param tour => {asker: '0192…', sought: '0193…', closePerson: '0194…', meeting: '0195…'}
CREATE (tour:SampleTour)
SET tour = $tour
