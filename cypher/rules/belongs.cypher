// Whether a membership makes its person belong to the network: guests do not.
// :rule (membership)
membership.role <> 'GUEST'
