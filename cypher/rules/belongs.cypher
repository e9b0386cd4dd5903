// Whether a membership makes its person belong to the network: guests do not, nor a guest whom an organiser made a member until they
// have answered whether the list speaks for them.
// :rule (membership)
(membership.role <> 'GUEST' AND NOT coalesce(membership.isUnasked, false))
