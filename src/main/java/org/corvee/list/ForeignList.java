package org.corvee.list;

import java.util.Locale;
import org.corvee.list.ListImport.Options;
import org.corvee.model.Word;

/** The kinds of list that can be imported. */
public enum ForeignList implements Word {
    /** The UN Security Council's, in XML. */
    UN_CONSOLIDATED {
        @Override
        ListKind kind(Options options) {
            return new UnConsolidated(options.programme());
        }
    },
    /** The European Union's, in XML. */
    EU_FSF {
        @Override
        ListKind kind(Options options) {
            return new EuFsf(options.programme());
        }
    },
    /** A list of the US Office of Foreign Assets Control, in the advanced form of XML. */
    OFAC_ADVANCED {
        @Override
        ListKind kind(Options options) {
            return new OfacAdvanced(options.programme());
        }
    },
    /** Entities of FollowTheMoney, one a line of JSON. */
    FTM {
        @Override
        ListKind kind(Options options) {
            return new FtmEntities(options.publisher());
        }
    },
    /** Statements of FollowTheMoney, as a table. */
    FTM_STATEMENTS {
        @Override
        ListKind kind(Options options) {
            return new FtmStatements(options.publisher());
        }
    },
    /** Items of Wikidata, in its JSON. */
    WIKIDATA {
        @Override
        ListKind kind(Options options) {
            return new Wikidata();
        }
    };

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A reader of such a list. */
    abstract ListKind kind(Options options);
}
