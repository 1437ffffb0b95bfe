# fails: has an object without a type
DELETE DATA { <quantity/RUB-100> a cv:Quantity }
