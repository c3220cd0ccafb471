import Glibc
import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// One LSTM unit whose gates are held: its memory c and its output h over thirty steps.
    static let cellExplorer = FigureDefinition(
        knobs: [
            FigureKnob(name: "f", usual: 0.9, limits: 0...1),
            FigureKnob(name: "i", usual: 0.5, limits: 0...1),
            FigureKnob(name: "o", usual: 0.8, limits: 0...1),
            FigureKnob(name: "candidate", usual: 0.5, limits: -1...1),
            FigureKnob(name: "start", usual: 0, limits: -5...5),
            FigureKnob(name: "write", usual: 30, limits: 0...200, isWhole: true),
            FigureKnob(name: "step", usual: 30, limits: 1...200, isWhole: true),
            FigureKnob(name: "steps", usual: 30, limits: 2...200, isWhole: true),
        ],
        usualVary: [
            FigureParameter(name: "f", value: 0.9, range: 0...1, step: 0.05),
            FigureParameter(name: "i", value: 0.5, range: 0...1, step: 0.05),
            FigureParameter(name: "o", value: 0.8, range: 0...1, step: 0.05),
            FigureParameter(name: "candidate", value: 0.5, range: -1...1, step: 0.1),
        ],
        compute: { input, _ in content(HeldCell(input), input) })

    private static func content(_ cell: HeldCell, _ input: FigureInput) -> FigureContent {
        let steps = input.whole("steps")
        let step = min(steps, max(1, input.whole("step")))
        func series(_ name: String, _ values: [Double], _ number: Int) -> LinePlot.Series {
            .init(
                name: name, points: values.enumerated().map { .init(x: Double($0), y: $1) }, number: number)
        }
        let plot = LinePlot(
            x: PlotAxis(title: "step", range: 0...Double(steps), isWhole: true),
            y: PlotAxis(title: "", around: cell.memory + cell.hidden, including: [0, 1]),
            series: [series("memory c", cell.memory, 0), series("output h", cell.hidden, 1)],
            guide: step < steps ? Double(step) : nil)
        let number = { (value: Double) in DecimalText.short(value) }
        let isWriting = step <= input.whole("write")
        let (kept, written) = (input["f"], isWriting ? input["i"] : 0)
        let old = cell.memory[step - 1]
        let content = input["candidate"]
        var sentence =
            "Step \(step): c = \(number(kept)) × \(number(old)) + \(number(written)) × \(number(content))"
            + " = \(number(cell.memory[step])), and h = \(number(input["o"])) × tanh(\(number(cell.memory[step])))"
            + " = \(number(cell.hidden[step])). " + cell.ending
        if input.whole("write") < steps {
            sentence += " Nothing is written after step \(input.whole("write"))."
        }
        let samples = FigureContent.samples(steps + 1, most: 6)
        return FigureContent(
            parts: [.plot(plot)], sentence: sentence,
            table: [["step", "c", "h"]]
                + samples.map { ["\($0)", number(cell.memory[$0]), number(cell.hidden[$0])] })
    }
}

/// The reference LSTM with H = 1, all weights 0 and biases that hold each gate at the value asked for.
private struct HeldCell {
    let memory: [Double]
    let hidden: [Double]

    init(_ input: FigureInput) {
        func cell(i: Double) -> LSTMCell {
            LSTMCell(
                inputWeights: Tensor(zeros: [4, 1]), hiddenWeights: Tensor(zeros: [4, 1]),
                bias: Tensor([
                    Self.logit(i), Self.logit(input["f"]),
                    Float(max(-20, min(20, Glibc.atanh(input["candidate"])))), Self.logit(input["o"]),
                ]))
        }
        let (writing, keeping) = (cell(i: input["i"]), cell(i: 0))
        let start = Float(input["start"])
        var state = LSTMState(
            hidden: Tensor([[Float(input["o"]) * NumericCore.tanh(start)]]), memory: Tensor([[start]]))
        var memory = [Double(start)]
        var hidden = [Double(state.hidden.scalars[0])]
        let x = Tensor([[0]] as [[Float]])
        for step in 1...input.whole("steps") {
            state = (step <= input.whole("write") ? writing : keeping).step(x, from: state)
            memory.append(Double(state.memory.scalars[0]))
            hidden.append(Double(state.hidden.scalars[0]))
        }
        self.memory = memory
        self.hidden = hidden
    }

    /// Where the memory is going, told from its last two steps.
    var ending: String {
        let last = memory[memory.count - 1]
        let change = abs(last) - abs(memory[memory.count - 2])
        let value = DecimalText.short(last)
        if abs(last) < 1e-3 { return "At the end the memory is empty." }
        if abs(change) < 5e-4 * max(1, abs(last)) { return "At the end the memory holds at \(value)." }
        return "At the end the memory is \(value) and still \(change > 0 ? "grows" : "fades")."
    }

    /// The pre-activation whose sigmoid is `value`; at 0 and 1 one that rounds to them.
    private static func logit(_ value: Double) -> Float {
        value <= 0 ? -110 : value >= 1 ? 110 : Float(Glibc.log(value / (1 - value)))
    }
}
