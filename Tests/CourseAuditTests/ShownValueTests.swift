import Testing

@testable import CourseAudit

/// What a task's comment shows beside what the solution gives.
struct ShownValueTests {
    private func agrees(_ comment: String, _ values: String..., labels: [String] = []) -> Bool {
        ShownValue(comment).agrees(
            with: values.enumerated().map { index, value in
                .init(labels: labels.isEmpty ? [] : [labels[index]], exact: value, readable: value)
            })
    }

    @Test(arguments: [
        ("32", "32"), ("4.0", "4.0"), ("4", "4.0"), ("-2.9957: a logarithm", "-2.9957323"),
        ("[[0.7616, 0.6044],\n [-0.8005, 0.664]]", "[[0.7615942, 0.60436], [-0.80049, 0.66404]]"),
        ("[3.5,4.0]", "[3.5, 4.0]"), ("[0.1, …]: rising", "[0.1, 0.2]"),
        ("[0.1, ...]", "[0.1, 0.2, 0.3]"), ("1.23e-4", "0.000123456"), ("5e+09", "5e+09"),
        ("0.33333334", "0.33333334"), ("true", "true"), ("\"a b\" (two letters)", "\"a b\""),
        ("[\"the\", \"cat\"]", "[\"the\", \"cat\"]"), ("nan", "nan"), ("[]", "[]"), ("0.0", "4e-05"),
    ])
    func aValueAgreesToTheDigitsThatAreShown(_ comment: String, _ value: String) {
        #expect(agrees(comment, value))
    }

    @Test(arguments: [
        ("33", "32"), ("0.76", "0.7615942"), ("[1.0, 2.0]", "[1.0, 2.0, 3.0]"),
        ("[1.0, 2.0, 3.0]", "[1.0, 2.0]"), ("[[1.0, 2.0]]", "[1.0, 2.0]"), ("1.25e-4", "0.000123456"),
        ("0.33333336", "0.33333334"), ("false", "true"), ("\"b\"", "\"a\""), ("1 2", "1"), ("", "1"),
        ("[0.2, …]", "[0.1, 0.2, 0.3]"), ("-1.0", "1.0"), ("inf", "-inf"),
    ])
    func anotherValueDoesNot(_ comment: String, _ value: String) {
        #expect(!agrees(comment, value))
    }

    @Test func severalResultsGoByTheirLabelsOrInOrder() {
        let labels = ["states", "last"]
        #expect(agrees("states: [1.0]\nlast: 2.0", "[1.0]", "2.0", labels: labels))
        #expect(agrees("(states: [1.0], last: 2.0)", "[1.0]", "2.0", labels: labels))
        #expect(agrees("last: 2.0", "[1.0]", "2.0", labels: labels))
        #expect(agrees("([1.0], 2.0)", "[1.0]", "2.0", labels: labels))
        #expect(!agrees("states: [1.0]\nlast: 3.0", "[1.0]", "2.0", labels: labels))
        #expect(!agrees("[1.0]", "[1.0]", "2.0", labels: labels))
        #expect(!agrees("(2.0, [1.0])", "[1.0]", "2.0", labels: labels))
    }

    @Test func aRemarkIsNoValue() {
        for remark in ["the state after one step", "", "shape: [2, 3]", "…"] {
            #expect(!ShownValue(remark).isValue(labels: ["states"]), "\(remark)")
        }
        for value in ["[1.0]", "-3", "states: [1.0]", "(1, 2)", "true", "\"a\""] {
            #expect(ShownValue(value).isValue(labels: ["states"]), "\(value)")
        }
    }
}
