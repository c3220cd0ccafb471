import LessonMarkup
import Testing

@testable import ExerciseChecks

/// What is wrong with a check.yml is a line, what, and how to mend it.
struct CheckProblemTests {
    static let function = "func f(x: Tensor, h0: Tensor, ids: [Int], t: Int) -> Tensor"
    static let sizes = "sizes: [{B: 2..3, T: 4..5}, {B: 6..7, T: 8..9}]\n"
    static let inputs = """
        inputs:
          x: "[B, T] normal"
          h0: "[B] uniform(-1, 1)"
          ids: "[B] tokens(T)"
          t: integer(0, T - 1)

        """
    static let results = "results: [batch, step]\n"
    static let good = sizes + inputs + results

    @Test func theGoodOneIsGood() throws {
        _ = try CheckFormatFixtures.check(Self.good, of: Self.function)
    }

    /// What replaces what, the line, and what the problem says.
    @Test(arguments: [
        ("sizes:", "size:", 2, "Did you mean `sizes`"),
        ("normal", "norml", 4, "Did you mean `normal`"),
        ("uniform(-1, 1)", "uniform(-1)", 5, "does not take 1"),
        ("uniform(-1, 1)", "uniform(1, -1)", 5, "no number from"),
        ("tokens(T)", "tokens(S)", 6, "names `S`"),
        ("tokens(T)", "normal", 6, "cannot fill `ids`"),
        ("tokens(T)", "tokens(0)", 6, "0 tokens"),
        ("[B] tokens", "[B, T] tokens", 6, "2 axes"),
        ("[B] tokens", "tokens", 6, "no shape"),
        ("integer(0, T - 1)", "integer(0, T / 0)", 7, "no value"),
        ("integer(0, T - 1)", "\"[T] integer(0, 1)\"", 7, "no axes"),
        ("integer(0, T - 1)", "integer(0, T / 7)", 7, "no whole number"),
        ("  t: integer(0, T - 1)\n", "", 4, "`t` of"),
        ("  t: integer", "  tt: integer", 7, "Did you mean `t`"),
        ("\"[B, T] normal\"", "\"[B, 1000000000] normal\"", 4, "more than 4000000"),
        ("\"[B, T] normal\"", "\"[B * 10000, T * 10000] normal\"", 4, "more than 4000000"),
        ("\"[B, T] normal\"", "\"[B, T normal\"", 4, "not closed"),
        ("\"[B, T] normal\"", "[B, T]", 4, "list or a map"),
        ("\"[B, T] normal\"", "\"like h0\"", 4, "no input before it"),
        ("[batch, step]", "[Batch, step]", 8, "no name in small letters"),
        ("[batch, step]", "{y: [batch]}", 8, "no list"),
        ("T: 4..5", "T: 5..4", 2, "no range"),
        ("T: 4..5", "T: 4..B", 2, "range of T empty"), ("T: 4..5", "T: 2, S: 2", 2, "other sizes"),
        ("T: 4..5", "T: 1 / (B - B)", 2, "no value"),
        ("T: 4..5", "T: 10^9", 2, "would be 1000000000"),
        ("T: 4..5", "T: B / 7", 2, "would be 0."),
        ("T: 4..5", "T: S + 1", 2, "no size before it"),
        ("T: 4..5", "S: 4..5", 2, "other sizes"),
    ])
    func aSlipIsNamedWithItsLine(what: String, with: String, line: Int, message: String) throws {
        let yaml = Self.good.replacing(what, with: with, maxReplacements: 1)
        let (check, problems) = try CheckFormatFixtures.read(yaml, of: Self.function)
        #expect(check == nil)
        #expect(
            problems.contains { $0.line == line && ($0.message + ". " + $0.fix).contains(message) },
            "\(problems)")
    }

    @Test(arguments: [
        ("laws: [casual: {inputs: [x], over: T}]", "Did you mean `causal`"),
        ("laws: [causal: {inputs: [x], ovr: T}]", "Did you mean `over`"),
        ("laws: [causal: {inputs: [y], over: T}]", "no input `y`"),
        ("laws: [causal: {inputs: [x], over: Q}]", "no axis"),
        ("laws: [depends-on: {}]", "missing"), ("laws: depends-on", "no list"),
        ("laws: [depends-on]", "no `name"),
        ("laws: [{sums-to: {value: 1, axis: unit}}]", "The axes are batch, step"),
        ("laws: [{within: [1, -1]}]", "empty"), ("laws: [{within: [1]}]", "no pair"),
        ("laws: [{inverse-of: {input: x, function: nothing}}]", "no function"),
        ("laws: [{derivative-of: {result: y}}]", "no result `y`"),
        ("laws: [{idempotent: ids}]", "different types"),
        ("laws: [{depends-on: x, when: {x: q * 2}}]", "`q` is no input"),
        ("edges: {Q: [1]}", "`Q` is no size"), ("edges: {T: many}", "no list of up to 8"),
        ("where: [T > 100]", "meet `T > 100`"), ("where: [mod(T, 2) = 0]", "edge T = 1"),
        ("where: [T]", "compares nothing"), ("where: [T < Q]", "`Q` in"),
        ("equal: [{Q: B}]", "`Q` is no size"), ("equal: {T: B}", "no list"),
        ("reference: rnn-stop", "Did you mean `rnn-step`"), ("reference: rnn-step", "takes"),
        ("stub: broken", "`stub`"),
        ("fixed: ../../etc/passwd", "no JSON file"), ("uses: [../x]", "no list of exercises"),
        ("tolerance: {relative: -1}", "no number from 0"), ("tolerance: loose", "no form"),
        ("tolerance: {x: 1}", "unknown key"),
    ])
    func aSlipInAnOptionalKeyIsNamed(yaml: String, message: String) throws {
        let (check, problems) = try CheckFormatFixtures.read(Self.good + yaml + "\n", of: Self.function)
        #expect(check == nil)
        #expect(
            problems.contains { ($0.message + ". " + $0.fix).contains(message) && $0.line != nil },
            "\(problems)")
    }

    @Test func hostileFilesEndSoonWithAProblem() throws {
        let texts = [
            String(repeating: "a", count: 10 << 20), String(repeating: "[", count: 16_000),
            "a: &a [1]\nb: &b [*a]\nc: &c [*b]\nd: &d [*c]\n", "\u{0}", "- 1\n- 2\n", "",
            "sizes: [" + String(repeating: "{B: 2..3},", count: 900) + "]\n",
        ]
        for text in texts {
            let (check, problems) = try CheckFormatFixtures.read(text, of: Self.function)
            #expect(check == nil && problems.contains { $0.severity == .error })
        }
        let later = CheckFile.read(
            "format: 2\n", file: "check.yml", entryPoint: EntryPoint("f", [], [.init("", "Int")]))
        #expect(later.problems.map(\.fix) == ["This check is for a newer workbook: update it"])
    }
}
