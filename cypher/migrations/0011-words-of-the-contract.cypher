// What members and front ends are told by these names is stored by them: sponsorship, lapsed memberships, and settings that read as
// statements.
DROP INDEX membershipCooptedBy IF EXISTS;
CREATE INDEX membershipSponsoredBy IF NOT EXISTS FOR ()-[m:MEMBER_OF]-() ON (m.sponsoredBy);
DROP INDEX personConnects IF EXISTS;
CREATE INDEX personIsConnector IF NOT EXISTS FOR (p:Person) ON (p.isConnector);
MATCH (network:Network) WHERE network.admission = 'COOPTATION'
SET network.admission = 'SPONSORSHIP';
MATCH (network:Network) WHERE network.absencesLosePlace IS NOT NULL
SET network.absenceLimit = network.absencesLosePlace REMOVE network.absencesLosePlace;
MATCH (network:Network) WHERE network.businessTalk IS NOT NULL
SET network.allowsBusiness = network.businessTalk REMOVE network.businessTalk;
MATCH (network:Network) WHERE network.recommendationFloor IS NOT NULL
SET network.minimumScoreToRecommend = network.recommendationFloor REMOVE network.recommendationFloor;
MATCH (:Person)-[membership:MEMBER_OF]->(:Network) WHERE membership.status = 'PLACE_LOST'
SET membership.status = 'LAPSED';
MATCH (:Person)-[membership:MEMBER_OF]->(:Network) WHERE membership.lostBy IS NOT NULL
SET membership.lapsedBy = membership.lostBy REMOVE membership.lostBy;
MATCH (:Person)-[membership:MEMBER_OF]->(:Network) WHERE membership.restoredAt IS NOT NULL
SET membership.reinstatedAt = membership.restoredAt REMOVE membership.restoredAt;
MATCH (:Person)-[membership:MEMBER_OF]->(:Network) WHERE membership.cooptedBy IS NOT NULL
SET membership.sponsoredBy = membership.cooptedBy REMOVE membership.cooptedBy;
MATCH (meeting:Meeting) WHERE meeting.discovery IS NOT NULL
SET meeting.isDiscovery = meeting.discovery REMOVE meeting.discovery;
MATCH (person:Person) WHERE person.connects IS NOT NULL
SET person.isConnector = person.connects REMOVE person.connects;
MATCH (request:NameUseRequest) WHERE request.where IS NOT NULL
SET request.publication = request.where REMOVE request.where;
