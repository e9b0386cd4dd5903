// Whether an introduction takes one of its connector's budget: until it frees, whatever was declined, so that a decline moves nothing;
// and not of a requester whom the connector has blocked, as it never comes to anything.
// :rule (introduction, connector, now)
introduction.frees > now AND NOT EXISTS {
  MATCH (introduction)<-[:REQUESTED]-(:Person)<-[:BLOCKED]-(connector)
}
