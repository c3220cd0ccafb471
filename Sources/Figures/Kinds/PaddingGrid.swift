import SequenceModels
import TextTools

extension FigureDefinition {
    /// The sequences of a few batches as bars, each filled up to the longest of its batch.
    static let paddingGrid = FigureDefinition(
        knobs: [
            FigureKnob(name: "batch", usual: 4, limits: 1...12, isWhole: true),
            FigureKnob(name: "sorted", choices: ["no", "yes"]),
        ],
        fields: ["lengths"],
        usualVary: [
            FigureParameter(name: "batch", value: 4, range: 1...12, step: 1),
            FigureParameter(name: "sorted", value: 0, range: 0...1, step: 1, choices: ["no", "yes"]),
        ],
        compute: { input, _ throws(FigureProblem) in
            let lengths =
                try input.wholeNumbers("lengths", most: 12, within: 1...999)
                ?? [3, 9, 4, 12, 2, 7, 5, 11, 3, 8, 2, 6]
            let isSorted = input.whole("sorted") == 1
            let (size, count) = (input.whole("batch"), lengths.count)
            let shown = PaddedBatches(lengths, size: size, isSorted: isSorted)
            let other = PaddedBatches(lengths, size: size, isSorted: !isSorted)
            return FigureContent(
                parts: [.bars(shown.chart)],
                sentence: shown.sentence + " " + comparison(shown, other, isSorted, size, of: count),
                table: [["batch", "real", "padding"]] + shown.rows)
        })

    private static func comparison(
        _ shown: PaddedBatches, _ other: PaddedBatches, _ isSorted: Bool, _ size: Int, of count: Int
    ) -> String {
        if size == 1 { return "One at a time nothing is padded, and nothing is done side by side." }
        if size >= count {
            return "With all in one batch the order changes nothing: packing is what is left."
        }
        if other.padding == shown.padding { return "Here sorting by length changes nothing." }
        return isSorted
            ? "In the order given it would be \(other.share)."
            : "Sorted by length first it would be \(other.share)."
    }
}

/// Sequences cut into batches, each batch filled up to its longest.
struct PaddedBatches: Sendable {
    /// For each batch, the real steps of each sequence; longest first where they are sorted.
    let lengths: [[Int]]
    /// For each batch, the steps it takes: T.
    let times: [Int]
    /// Real and padded places over all batches.
    let real: Int
    let padding: Int

    init(_ lengths: [Int], size: Int, isSorted: Bool) {
        let ordered = isSorted ? lengths.sorted(by: >) : lengths
        let batches = stride(from: 0, to: ordered.count, by: size).map {
            Array(ordered[$0..<min($0 + size, ordered.count)])
        }
        // The batches as the trainer builds them: rows of tokens, filled up with one that no loss counts.
        let padded = batches.map { batch in
            Batching.padded(batch.map { [Int](repeating: 1, count: $0) }, with: 0)
        }
        self.lengths = batches
        times = padded.map { $0.first?.count ?? 0 }
        real = padded.joined().joined().count { $0 == 1 }
        padding = padded.joined().joined().count { $0 == 0 }
    }

    /// The wasted share in words: `36 %`.
    var share: String {
        DecimalText.fixed(100 * Double(padding) / Double(max(1, real + padding)), 0) + " %"
    }

    var sentence: String {
        let batches = "\(lengths.count) batch\(lengths.count == 1 ? "" : "es")"
        return "\(padding) of \(real + padding) places are padding, \(share), in \(batches) of "
            + "\(times.reduce(0, +)) steps in all."
    }

    var chart: BarChart {
        var bars: [BarChart.Bar] = []
        for (number, batch) in lengths.enumerated() {
            for (row, length) in batch.enumerated() {
                let rest = times[number] - length
                bars.append(
                    .init(
                        label: row == 0 ? "batch \(number + 1)" : "", value: Double(length),
                        text: "\(length) + \(rest)", rest: Double(rest)))
            }
        }
        return BarChart(
            bars: bars, full: Double(times.max() ?? 1),
            legend: .init(bar: "real steps", rest: "padding"))
    }

    var rows: [[String]] {
        zip(lengths, times).enumerated().map { number, batch in
            let real = batch.0.reduce(0, +)
            return ["\(number + 1)", "\(real)", "\(batch.0.count * batch.1 - real)"]
        }
    }
}
