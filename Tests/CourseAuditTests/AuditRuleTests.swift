import Testing

@testable import CourseAudit

/// The names of rules, which end messages and which other programs may look for.
struct AuditRuleTests {
    @Test func theNamesAreThoseThatWereGivenOut() {
        let names: Set<String> = [
            "files", "stub-package", "macros", "glossary-terms", "links", "formulas", "open-marks", "figures",
            "quiz", "programs", "labs", "check", "drawing", "signature", "stub", "unwritten-stub",
            "unread-files",
            "right-answers", "mistakes", "examples", "format",
        ]
        // A name may come in addition; none may change or go.
        #expect(names.isSubset(of: Set(AuditRule.allCases.map(\.rawValue))))
    }

    @Test(arguments: AuditRule.allCases) func aNameIsWordsWithDashes(_ rule: AuditRule) {
        #expect(rule.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    }
}
