import Foundation
import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Each law: a right function keeps it, and the mistake that it is there for breaks it.
struct ExerciseLawTests {
    typealias Function = @Sendable ([WireValue]) -> [WireValue]

    struct Example: Sendable, CustomTestStringConvertible {
        var law: String
        var function: String
        var yaml: String
        var right: Function
        var wrong: Function
        var testDescription: String { law }
    }

    private static func tensor(_ value: WireValue) -> Tensor { Tensor(value) ?? Tensor(0) }

    /// Running sums along axis 1 from a start [B].
    private static func runningSums(_ x: Tensor, _ start: Tensor) -> Tensor {
        var sums = x.scalars
        let (rows, steps) = (x.shape[0], x.shape[1])
        for row in 0..<rows {
            var sum = start.scalars[row]
            for step in 0..<steps {
                sum += x.scalars[row * steps + step]
                sums[row * steps + step] = sum
            }
        }
        return Tensor(shape: x.shape, sums)
    }

    private static func lastColumn(_ x: Tensor) -> Tensor {
        Tensor((0..<x.shape[0]).map { x.scalars[$0 * x.shape[1] + x.shape[1] - 1] })
    }

    private static let sizes = "sizes: [{B: 3..4, T: 5..6}]\ninputs:\n  x: \"[B, T] normal\"\n"
    private static let one = "func f(x: Tensor) -> Tensor"
    private static let scan = "func f(x: Tensor, h0: Tensor) -> (states: Tensor, last: Tensor)"
    private static let scanYAML =
        sizes + "  h0: \"[B] normal\"\nresults: {states: [batch, step], last: [batch]}\nlaws:\n"
    private static let oneYAML = sizes + "results: [batch, step]\nlaws:\n"
    private static let scanRight: Function = { inputs in
        let states = runningSums(tensor(inputs[0]), tensor(inputs[1]))
        return [.tensor(states), .tensor(lastColumn(states))]
    }
    private static let numberYAML = sizes + "results: []\nlaws:\n"
    private static let number = "func f(x: Tensor) -> Float"
    private static func sum(_ inputs: [WireValue]) -> Float { inputs[0].numbers.reduce(0) { $0 + Float($1) } }

    static let examples: [Example] = [
        Example(
            law: "- rows-independent: [x, h0]", function: scan, yaml: scanYAML, right: scanRight,
            wrong: { inputs in
                // Row b starts where row b-1 ended.
                let x = tensor(inputs[0])
                let flat = runningSums(x.reshaped([1, x.count]), Tensor([tensor(inputs[1]).scalars[0]]))
                    .reshaped(x.shape)
                return [.tensor(flat), .tensor(lastColumn(flat))]
            }),
        Example(
            law: "- causal: {inputs: [x], over: T}", function: scan, yaml: scanYAML, right: scanRight,
            wrong: { inputs in
                let states = runningSums(tensor(inputs[0]), tensor(inputs[1]))
                let last = lastColumn(states)
                let all = states.scalars.indices.map { last.scalars[$0 / states.shape[1]] }
                return [.tensor(Tensor(shape: states.shape, all)), .tensor(last)]
            }),
        Example(
            law: "- depends-on: h0", function: scan, yaml: scanYAML, right: scanRight,
            wrong: { inputs in
                let states = runningSums(tensor(inputs[0]), Tensor(zeros: tensor(inputs[1]).shape))
                return [.tensor(states), .tensor(lastColumn(states))]
            }),
        Example(
            law: "- ignores: {input: x, where: m = 0}", function: "func f(x: Tensor, m: Tensor) -> Float",
            yaml: sizes + "  m: \"[B, T] mask(0.6)\"\nresults: []\nlaws:\n",
            right: { inputs in
                [.float(Float(zip(inputs[0].numbers, inputs[1].numbers).reduce(0) { $0 + $1.0 * $1.1 }))]
            },
            wrong: { inputs in [.float(sum(inputs))] }),
        Example(
            law: "- within: [-1, 1]\n    when: {x: x * 50}", function: one, yaml: oneYAML,
            right: { [.tensor(tanh(tensor($0[0])))] }, wrong: { [.tensor(tensor($0[0]))] }),
        Example(
            law: "- sums-to: {value: 1, axis: step}", function: one, yaml: oneYAML,
            right: { [.tensor(softmax(tensor($0[0]), axis: 1))] },
            wrong: { [.tensor(softmax(tensor($0[0]).transposed(), axis: 1).transposed())] }),
        Example(
            law: "- equals: {result: last, to: states, at: {step: last}}", function: scan, yaml: scanYAML,
            right: scanRight,
            wrong: { inputs in
                let states = runningSums(tensor(inputs[0]), tensor(inputs[1]))
                return [.tensor(states), inputs[1]]
            }),
        Example(
            law: "- equals: 2 * x + T", function: one, yaml: oneYAML,
            right: { inputs in [inputs[0].mapNumbers { 2 * $1 + Double(inputs[0].sizes[1]) }] },
            wrong: { inputs in [inputs[0].mapNumbers { 2 * $1 + Double(inputs[0].sizes[0]) }] }),
        Example(
            law: "- same-under: {permute: x, over: T}", function: number, yaml: numberYAML,
            right: { [.float(sum($0))] },
            wrong: { [.float(Float($0[0].numbers[0]))] }),
        Example(
            law: "- same-under: {reverse: x, over: T, along: step}", function: one, yaml: oneYAML,
            right: { [.tensor(tanh(tensor($0[0])))] },
            wrong: { [.tensor(runningSums(tensor($0[0]), Tensor(zeros: [tensor($0[0]).shape[0]])))] }),
        Example(
            law: "- same-under: {shift: x, each: row}", function: one, yaml: oneYAML,
            right: { [.tensor(softmax(tensor($0[0]), axis: 1))] },
            wrong: { [.tensor(softmax(tensor($0[0]).transposed(), axis: 1).transposed())] }),
        Example(
            law: "- shifts-with: {input: x, times: B * T}", function: number, yaml: numberYAML,
            right: { [.float(sum($0))] },
            wrong: { [.float(sum($0) / Float($0[0].sizes[1]))] }),
        Example(
            law: "- scales-with: {inputs: [x], power: 2}", function: number, yaml: numberYAML,
            right: { [.float(Float($0[0].numbers.reduce(0) { $0 + $1 * $1 }))] },
            wrong: { [.float(Float($0[0].numbers.reduce(0) { $0 + $1.magnitude }))] }),
        Example(
            law: "- linear-in: x", function: one, yaml: oneYAML, right: { [$0[0].mapNumbers { 3 * $1 }] },
            wrong: { [.tensor(tanh(tensor($0[0])))] }),
        Example(
            law: "- idempotent: x", function: one, yaml: oneYAML,
            right: { [$0[0].mapNumbers { max(0, $1) }] },
            wrong: { [$0[0].mapNumbers { max(0, $1) / 2 }] }),
        Example(
            law: "- inverse-of: {input: x, function: itself}", function: one, yaml: oneYAML,
            right: { [$0[0].mapNumbers { 1 - $1 }] }, wrong: { [$0[0].mapNumbers { 1 + $1 }] }),
        Example(
            law: "- identity-when: {set: {h0: 0}, gives: h0 + 1, result: last}", function: scan,
            yaml: scanYAML,
            right: { [$0[0], $0[1].mapNumbers { exp($1) }] }, wrong: { [$0[0], $0[1].mapNumbers { $1 + 2 }] }),
        Example(
            law: "- compose: {inputs: [x], over: T, state: {h0: last}}", function: scan, yaml: scanYAML,
            right: scanRight,
            wrong: { inputs in
                let states = runningSums(tensor(inputs[0]), Tensor(zeros: tensor(inputs[1]).shape))
                return [.tensor(states), .tensor(lastColumn(states))]
            }),
        Example(
            law: "- derivative-of: loss", function: "func f(x: Tensor) -> (loss: Float, dx: Tensor)",
            yaml: sizes + "results: {loss: [], dx: {axes: [batch, step], gradientOf: x}}\nlaws:\n",
            right: { [.float(Float($0[0].numbers.reduce(0) { $0 + $1 * $1 / 2 })), $0[0]] },
            wrong: {
                [.float(Float($0[0].numbers.reduce(0) { $0 + $1 * $1 / 2 })), $0[0].mapNumbers { -$1 }]
            }),
    ]

    @Test(arguments: examples)
    func aRightFunctionKeepsItAndItsMistakeBreaksIt(example: Example) throws {
        let check = try CheckFormatFixtures.check(example.yaml + "  \(example.law)\n", of: example.function)
        let law = try #require(check.laws.first)
        #expect(example.law.contains(law.id) && law.sentence.hasSuffix("."))
        for seed in 1...20 as ClosedRange<UInt64> {
            var random = SeededRandom(seed: seed)
            let inputs = try check.draw(seed: seed).lawCase.inputs
            let probes = law.probes(around: inputs, answer: { example.right($0) }, random: &random)
            #expect(!probes.isEmpty)
            #expect(law.holds(probes, probes.map(example.right)), "right, seed \(seed)")
            #expect(!law.holds(probes, probes.map(example.wrong)), "wrong, seed \(seed)")
        }
    }

    @Test func everyLawHasAnExample() {
        for law in ExerciseLaws.all {
            #expect(Self.examples.contains { $0.law.hasPrefix("- \(law.word):") }, "\(law.word)")
        }
    }

    @Test func oneSentenceMayBeReplacedAndTwoLawsOfOneWordAreTold() throws {
        let check = try CheckFormatFixtures.check(
            Self.scanYAML + "  - depends-on: h0\n    say: It counts.\n  - depends-on: x\n", of: Self.scan)
        #expect(check.laws.map(\.id) == ["depends-on", "depends-on-2"])
        #expect(check.laws[0].sentence == "It counts.")
        #expect(check.laws[1].sentence == "`x` counts: another value leads to another result.")
    }

    @Test func noLawTrapsAtEdgesOrWhereTheReferenceStops() throws {
        for example in Self.examples {
            let check = try CheckFormatFixtures.check(
                example.yaml + "  \(example.law)\n", of: example.function)
            for drawn in try check.draw(seed: 3).cases {
                var random = SeededRandom(seed: 3)
                let probes = check.laws[0].probes(
                    around: drawn.inputs, answer: { example.right($0) }, random: &random)
                #expect(
                    check.laws[0].holds(probes, probes.map(example.right)), "\(example.law) \(drawn.name)")
                _ = check.laws[0].probes(around: drawn.inputs, answer: { _ in nil }, random: &random)
            }
        }
    }
}
