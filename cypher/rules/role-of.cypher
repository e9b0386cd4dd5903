// What a membership makes its person in the network: whoever does not belong visits as a guest.
// :rule (membership)
CASE WHEN rule.belongs(membership) THEN membership.role ELSE 'GUEST' END
