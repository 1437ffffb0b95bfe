package org.corvee.page;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gg.jte.TemplateOutput;
import org.corvee.query.EscapedText;
import org.corvee.query.QueryPosition;
import org.corvee.query.ReadingOrder;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;

class PageRoomTest {
    @Test
    void seesOfTheRoomQueryResultsAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.corvee.page..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.corvee.query..")
                        .and(not(belongToAnyOf(
                                Result.class,
                                Row.class,
                                QueryPosition.class,
                                ReadingOrder.class,
                                Term.class,
                                EscapedText.class))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.corvee.page"));
    }

    @Test
    void leavesMarkupToTemplatesAndHtml() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Jte[A-Za-z]+Generated(\\$.*)?")
                .and()
                .doNotBelongToAnyOf(Html.class, SafeOutput.class)
                .should()
                .callMethodWhere(target(owner(assignableTo(TemplateOutput.class)))
                        .and(target(nameMatching("write(Unsafe)?Content"))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.corvee"));
    }
}
