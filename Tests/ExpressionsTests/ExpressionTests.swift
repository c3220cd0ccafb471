import Expressions
import Testing

@Suite struct ExpressionTests {
    @Test(
        arguments: [
            ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("2 - 3 - 4", -5), ("12 / 2 / 3", 2), ("2 ^ 3 ^ 2", 512),
            ("-2 ^ 2", -4),
            ("2 ^ -1", 0.5), ("--3", 3), ("+3", 3), ("1e3 + .5", 1000.5), ("5.", 5), ("5.e2", 500),
            ("2e", nil),
            ("sqrt(16)", 4), ("abs(-3)", 3), ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("round(2.5)", 3),
            ("floor(-0.5)", -1), ("ceil(1.2)", 2), ("mod(7, 4)", 3), ("mod(-1, 4)", 3),
            ("mod(6, 2) + ceil(-0.5)", 0),
            ("exp(0)", 1), ("log(1)", 0), ("tanh(0)", 0), ("sigmoid(0)", 0.5), ("H * (D + H + 1)", 28),
            ("_a1", 5),
            ("2 × 3 · 4 − 1", 23),
        ] as [(String, Double?)])
    func aFormulaHasItsValue(text: String, value: Double?) throws {
        guard let value else {
            #expect(throws: ExpressionError.self) { try Expression(parsing: text) }
            return
        }
        #expect(try Expression(parsing: text).value(["H": 4, "D": 2, "_a1": 5]) == value)
    }

    @Test func sumAndMaxMayStandBeforeAList() throws {
        let lists = ["lengths": [3.0, 1, 2], "none": []]
        #expect(try Expression(parsing: "sum(lengths) + 1").value(lists: lists) == 7)
        #expect(try Expression(parsing: "max(lengths) * min(lengths)").value(lists: lists) == 3)
        #expect(try Expression(parsing: "max(min(lengths), B)").value(["B": 9], lists: lists) == 9)
        #expect(try Expression(parsing: "sum(none)").value(lists: lists) == 0)
        for text in ["max(none)", "lengths", "lengths + 1", "sum(other)", "abs(lengths)", "max(other)"] {
            #expect(try !Expression(parsing: text).value(lists: lists).isFinite, "\(text)")
        }
        #expect(throws: ExpressionError.self) { try Expression(parsing: "sum(1 + 2)") }
        #expect(throws: ExpressionError.self) { try Expression(parsing: "mod(lengths)") }
    }

    @Test func activationsAreTheCores() throws {
        #expect(abs(try Expression(parsing: "tanh(0.5)").value() - 0.46211715726) < 1e-7)
        #expect(abs(try Expression(parsing: "sigmoid(-2)").value() - 0.11920292202) < 1e-7)
    }

    @Test(arguments: [
        "1 / 0", "0 / 0", "mod(3, 0)", "log(-1)", "sqrt(-1)", "10 ^ 400", "exp(1e9)", "tanh(0 / 0)",
        "min(1, 0 / 0)", "x",
        "sigmoid(log(-1))",
    ])
    func whatHasNoValueIsNotFinite(text: String) throws {
        #expect(try !Expression(parsing: text).value().isFinite)
    }

    @Test(arguments: [
        ("", 1), ("1 +", 4), ("(1", 3), ("1)", 2), ("1 2", 3), ("a b", 3), ("min(1)", 1), ("tanh()", 6),
        ("tanh(1, 2)", 1),
        ("1..2", 3), ("#", 1), ("é", 1), ("1e999", 1), ("2 + foo(1)", 5),
    ])
    func aMistakeHasItsPlace(text: String, column: Int) {
        let error = #expect(throws: ExpressionError.self) { try Expression(parsing: text) }
        #expect(error?.column == column, "\(text): \(String(describing: error))")
    }

    @Test func namesAreListed() throws {
        #expect(try Expression(parsing: "max(H, D) ^ -w + H").names == ["H", "D", "w"])
    }
}
