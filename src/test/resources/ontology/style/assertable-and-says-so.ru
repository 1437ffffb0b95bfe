# fails: A property that may be asserted says nothing about it
INSERT DATA { cv:remark cv:neverAsserted false }
