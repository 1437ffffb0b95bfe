#!/usr/bin/perl
# Counts a graph with RDF::Generator::Void (Debian: librdf-generator-void-perl) and compares with what the graph says of
# itself in VoID. usage: void.pl corvee.nt.gz
use strict;
use warnings;
use RDF::Trine;
use RDF::Generator::Void;

my $file = shift or die "usage: void.pl corvee.nt.gz\n";
my $void = 'http://rdfs.org/ns/void#';
my $model = RDF::Trine::Model->temporary_model;
open(my $lines, '-|:encoding(UTF-8)', 'gzip', '-dc', $file) or die "$file: $!\n";
RDF::Trine::Parser->new('ntriples')->parse_file_into_model('http://nowhere.example/', $lines, $model);
close($lines) or die "$file: cannot be unpacked\n";

my ($dataset) = map { $_->subject } grep { $_->subject->uri_value =~ m{/id/dataset/corvee$} }
    $model->get_statements(undef, undef, RDF::Trine::iri($void . 'Dataset'))->get_all;
my $said = statistics($model, $dataset);
my $counted = statistics(
    RDF::Generator::Void->new(inmodel => $model, dataset_uri => $dataset)->generate, $dataset);

my ($same, $other) = (0, 0);
for my $what (sort keys %$counted) {
    my $says = $said->{$what} // 'nothing';
    if ($says eq $counted->{$what}) {
        $same++;
    } else {
        $other++;
        print "$what: the graph says $says, RDF::Generator::Void counts $counted->{$what}\n";
    }
}
for my $what (grep { !exists $counted->{$_} } sort keys %$said) {
    $other++;
    print "$what: the graph says $said->{$what}, RDF::Generator::Void knows nothing of it\n";
}
print "$same numbers are equal, $other are not\n";
exit($other ? 1 : 0);

# The numbers of a description by what they count.
sub statistics {
    my ($description, $of) = @_;
    my %numbers;
    $numbers{$_} = number($description, $of, $_) for qw(triples properties distinctSubjects distinctObjects);
    for my $kind (['class', qw(triples)], ['property', qw(triples distinctSubjects distinctObjects)]) {
        my ($term, @counts) = @$kind;
        for my $part ($description->objects($of, RDF::Trine::iri("${void}${term}Partition"))) {
            my ($named) = $description->objects($part, RDF::Trine::iri($void . $term));
            $numbers{"$_ of $term " . $named->uri_value} = number($description, $part, $_) for @counts;
        }
    }
    return \%numbers;
}

sub number {
    my ($description, $of, $count) = @_;
    my @numbers = $description->objects($of, RDF::Trine::iri($void . $count));
    return @numbers == 1 ? $numbers[0]->literal_value : scalar(@numbers) . ' values';
}
