import Glibc
import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// Sinusoidal encodings of positions, and what is left of their dot product over distance.
    static let positionHeatMap = FigureDefinition(
        knobs: [
            FigureKnob(name: "size", usual: 16, limits: 2...256, isWhole: true),
            FigureKnob(name: "show", choices: ["sinusoids", "products"]),
            FigureKnob(name: "positions", usual: 60, limits: 8...128, isWhole: true),
        ],
        usualVary: [
            FigureParameter(name: "size", value: 16, range: 4...64, step: 4),
            FigureParameter(
                name: "show", value: 0, range: 0...1, step: 1, choices: ["sinusoids", "products"]),
        ],
        compute: { input, _ throws(FigureProblem) in
            guard input.whole("size") % 2 == 0 else {
                throw FigureProblem("`size` is \(input.whole("size")); sines and cosines need an even one")
            }
            let encodings = PositionEncodings(size: input.whole("size"), count: input.whole("positions"))
            return input.whole("show") == 0 ? encodings.sinusoids : encodings.products
        })
}

/// The encodings of positions 0…T-1, and their dot products.
struct PositionEncodings: Sendable {
    /// E.
    let size: Int
    /// T.
    let count: Int
    /// [T][E]
    private let table: [[Double]]

    /// Rows that a window of 24 lines holds.
    private static let mostRows = 10

    init(size: Int, count: Int) {
        self.size = size
        self.count = count
        let values = SinusoidalPositions.table(count: count, size: size)
        table = (0..<count).map { position in (0..<size).map { Double(values[position, $0]) } }
    }

    /// Positions until the pair of a column has turned once.
    private func wavelength(_ column: Int) -> Double {
        2 * .pi * Glibc.pow(10_000, Double(column / 2 * 2) / Double(size))
    }

    var sinusoids: FigureContent {
        // Whole pairs, so that a cosine stands below its sine.
        let pairs = FigureContent.samples(size / 2, most: Self.mostRows / 2)
        let columns = pairs.flatMap { [2 * $0, 2 * $0 + 1] }
        let map = ShadeMap(
            rowLabels: columns.map { "\($0) \($0 % 2 == 0 ? "sin" : "cos")" },
            values: columns.map { column in table.map { $0[column] } }, rowTitle: "column",
            columnTitle: "position")
        let last = size - 2
        let number = { (value: Double) in DecimalText.short(value) }
        let still = (0..<(size / 2)).count { wavelength(2 * $0) > 4 * Double(count) }
        var sentence =
            "E = \(size): the sine and cosine of columns 0 and 1 come round every \(number(wavelength(0))) positions"
        sentence +=
            last == 0
            ? ", so that positions that far apart look alike."
            : ", those of columns \(last) and \(last + 1) every \(number(wavelength(last)))."
        if size > 2 {
            sentence +=
                " In \(still) of \(size / 2) pairs \(count) positions are less than a quarter of a turn."
        }
        return FigureContent(
            parts: [.shades(map)], sentence: sentence,
            table: [["column", "wavelength"]] + pairs.map { ["\(2 * $0)", number(wavelength(2 * $0))] })
    }

    var products: FigureContent {
        // A pair has length 1, so that a position with itself gives E / 2.
        let products = product(from: 0)
        let start = count / 4
        let gap = zip(products, product(from: start)).map { abs($0 - $1) }.max() ?? 0
        let plot = LinePlot(
            x: PlotAxis(title: "distance", range: 0...Double(count - 1), isWhole: true),
            y: PlotAxis(title: "dot product over E/2", around: products, including: [0, 1]),
            series: [
                .init(
                    name: "E = \(size)", points: products.enumerated().map { .init(x: Double($0), y: $1) },
                    number: 0)
            ])
        let number = { (value: Double) in DecimalText.fixed(value, 2) }
        let least = products.indices.min { products[$0] < products[$1] } ?? 0
        var sentence =
            "E = \(size): the dot product falls from 1 at distance 0 to \(number(products[1])) at 1 and "
            + "\(number(products[8 - 1])) at 7; up to \(count - 1) it is lowest at \(least), \(number(products[least]))."
        if let half = products.firstIndex(where: { $0 < 0.5 }) {
            sentence += " It is first below a half at \(half)."
        }
        sentence +=
            gap < 1e-4
            ? " From position \(start) on it is the same as from 0: distance alone counts."
            : " From position \(start) on it differs by up to \(DecimalText.short(gap))."
        return FigureContent(
            parts: [.plot(plot)], sentence: sentence,
            table: [["distance", "product"]]
                + FigureContent.samples(count, most: 6).map { ["\($0)", number(products[$0])] })
    }

    /// p_start · p_(start + k) over E / 2, for k = 0… as far as the table goes.
    private func product(from start: Int) -> [Double] {
        (start..<count).map { position in
            zip(table[start], table[position]).reduce(0) { $0 + $1.0 * $1.1 } / Double(size / 2)
        }
    }
}
