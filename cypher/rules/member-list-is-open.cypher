// Whether everybody may see a network's members: what it chose, or else what is usual for its kind ($scope.discreetKinds).
// :rule (network)
coalesce(network.memberListVisibleTo, CASE WHEN network.kind IN $scope.discreetKinds THEN 'MEMBERS' ELSE 'EVERYONE' END) = 'EVERYONE'
