# fails: A compliance finding stands under
DELETE WHERE { <finding/compliance.5b18ce07f3d2> cv:underProvision ?law }
