# fails: A rule has exactly one version
DELETE WHERE { <rule/conflict-denial> cv:ruleVersion ?version }
