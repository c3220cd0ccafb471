import CourseCatalog
import Figures
import Foundation
import Labs
import Terminal

/// A run as it looks on one screen. Pure: from what is known to rows.
struct LabScreen {
    let lab: Lab
    let variant: LabVariant
    let seed: UInt64
    let functions: [LabFunction]
    let capabilities: Capabilities

    private var style: PlotStyle { PlotStyle(capabilities) }
    private var isUnicode: Bool { capabilities.isUnicode }
    private var dot: String { isUnicode ? " · " : " - " }

    /// The rows of a screen; never more, and none wider, than it holds.
    func rows(_ look: LabTraining.Look, size: TerminalSize, isEnding: Bool) -> [StyledText] {
        let isSmall = size.rows < 18 || size.columns < 60
        var rows = [title(look, isSmall: isSmall), status(look, width: size.columns)]
        let foot = StyledText(
            isEnding
                ? "ending after this step; q again ends it at once" : "q ends it and keeps the best weights",
            .quiet)
        let room = max(0, size.rows - rows.count - 1)
        if look.trace.losses.isEmpty, look.trace.measurements.isEmpty {
            rows += [StyledText(), StyledText(safe(look.stage), .quiet)]
        } else if isSmall {
            rows += metricCurve(look).rows(width: size.columns, height: room, style: style)
        } else {
            rows += large(look, width: size.columns, height: room)
        }
        rows = Array(rows.prefix(size.rows - 1))
        while rows.count < size.rows - 1 { rows.append(StyledText()) }
        return (rows + [foot]).map { $0.columns(0..<size.columns) }
    }

    private func title(_ look: LabTraining.Look, isSmall: Bool) -> StyledText {
        let name = lab.variants.count > 1 ? "\(lab.name), \(variant.name)" : lab.name
        var row = StyledText(name, Style(.heading2))
        if look.trace.planned > 0 { row.append("\(dot)\(look.trace.step)/\(look.trace.planned)") }
        if !isSmall { row.append(dot + safe(lab.title), .quiet) }
        return row
    }

    private func status(_ look: LabTraining.Look, width: Int) -> StyledText {
        StyledText(parts(look, width: width).joined(separator: width < 60 ? " " : dot))
    }

    /// What the status says, the most important first; as much of it as `width` holds.
    private func parts(_ look: LabTraining.Look, width: Int) -> [String] {
        let trace = look.trace
        var parts: [String] = []
        if let last = trace.measurements.last {
            parts.append("\(safe(lab.metric)) \(LabNumber.text(last.value))")
        }
        if let loss = trace.losses.last { parts.append("loss \(LabNumber.text(loss.loss))") }
        if let pace = Self.pace(look, within: variant.seconds) {
            parts.append("\(LabNumber.text(Float(pace.perSecond)))/s")
            if look.ending == nil { parts.append("\(LabNumber.seconds(pace.left)) left") }
        }
        if width >= 70 {
            parts.append("bar \(LabNumber.text(Float(variant.bar)))")
            parts.append("seed \(seed)")
        }
        return parts
    }

    /// Steps a second, and the seconds that the planned steps still take, or the time that is left where that is less.
    static func pace(
        _ look: LabTraining.Look, within seconds: Int
    ) -> (perSecond: Double, left: Double)? {
        guard look.trace.ownSteps > 0, look.seconds > 0.2 else { return nil }
        let perSecond = Double(look.trace.ownSteps) / look.seconds
        let left = Double(max(0, look.trace.planned - look.trace.step)) / perSecond
        return (perSecond, min(left, max(0, Double(seconds) - look.seconds)))
    }

    private func large(_ look: LabTraining.Look, width: Int, height: Int) -> [StyledText] {
        // The curves give way to what the program shows.
        let needed = max(8, tallestPanel(look, width: width))
        let isTight = height < needed + 10
        var rows = isTight ? [] : [StyledText()]
        let curveHeight = min(12, max(6, height - 2 - rows.count - needed))
        // A legend with more names takes more of the row.
        let half = look.trace.others.isEmpty ? (width - 2) / 2 : (width - 2) * 2 / 5
        let left = lossCurve(look).rows(width: half, height: curveHeight, style: style)
        let right = metricCurve(look).rows(width: width - 2 - half, height: curveHeight, style: style)
        for index in 0..<max(left.count, right.count) {
            var row = index < left.count ? left[index] : StyledText()
            row.pad(to: half + 2)
            if index < right.count { row.append(right[index]) }
            rows.append(row)
        }
        rows.append(StyledText())
        let room = height - rows.count - 1
        rows += panels(look, width: width, height: room)
        while rows.count < height - 1 { rows.append(StyledText()) }
        rows.append(StyledText(LabWords.share(functions), .quiet))
        return rows
    }

    private func lossCurve(_ look: LabTraining.Look) -> LiveCurve {
        let guess = lab.lossBaseline.map { [LiveCurve.Level("guessing", $0)] } ?? []
        // Where a loss runs away, the others should still be seen.
        let start = look.trace.losses.first.map { Double($0.loss) } ?? 1
        let most = 3 * max(start.isFinite ? start : 1, lab.lossBaseline ?? 0)
        return LiveCurve(
            "loss", along: "step",
            points: look.trace.losses.map { .init(x: Double($0.step), y: min(Double($0.loss), most)) },
            levels: guess, end: Double(max(1, look.trace.planned)))
    }

    private func metricCurve(_ look: LabTraining.Look) -> LiveCurve {
        var curve = LiveCurve(
            safe(lab.metric), along: "step",
            points: look.trace.measurements.map { .init(x: Double($0.step), y: Double($0.value)) },
            levels: [.init("guessing", variant.baseline), .init("bar", variant.bar)],
            end: Double(max(1, look.trace.planned)))
        curve.others = look.trace.others.map { other in
            .init(safe(other.name), other.measurements.map { .init(x: Double($0.step), y: Double($0.value)) })
        }
        return curve
    }

    private func tallestPanel(_ look: LabTraining.Look, width: Int) -> Int {
        look.trace.panels.map { Self.rows(of: $0, width: width, style: style, safe: safe).count }.max() ?? 0
    }

    /// What the program shows, as far as there is room.
    private func panels(_ look: LabTraining.Look, width: Int, height: Int) -> [StyledText] {
        var rows: [StyledText] = []
        if let flow = look.trace.flows.last, height >= 2,
            let strip = GradientStrip(norms: flow.norms).row(width: width, style: style)
        {
            rows.append(
                StyledText(
                    "gradient at each moment, in powers of ten; \(GradientStrip(norms: flow.norms).words)",
                    .quiet))
            rows.append(strip)
        }
        for panel in look.trace.panels {
            let drawn = Self.rows(of: panel, width: width, style: style, safe: safe)
            guard rows.count + drawn.count <= height else { continue }
            rows += drawn
        }
        return rows
    }

    static func rows(
        of panel: LabPanel, width: Int, style: PlotStyle, safe: (String) -> String
    ) -> [StyledText] {
        let title = StyledText(safe(panel.title), .quiet)
        switch panel.content {
        case .text(let text):
            return [title] + text.split(separator: "\n").map { StyledText(safe(String($0))) }
        case .table(let columns, let rows):
            let all = ([columns] + rows).map { $0.map(safe) }
            let widths = columns.indices.map { column in
                all.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
            }
            return [title]
                + all.map { cells in
                    var row = StyledText()
                    for (column, cell) in cells.enumerated() where column < widths.count {
                        row.append(cell)
                        row.pad(to: widths[...column].reduce(0) { $0 + $1 + 2 })
                    }
                    return row.trimmed()
                }
        case .heatMap(let rows, let columns, let values):
            let map = LiveHeatMap(
                rows: rows.map(safe), columns: columns.map(safe), values: values.map { $0.map { Double($0) } }
            )
            let drawn = map.rows(width: width, style: style)
            // What has no room as a map stands as lines.
            return drawn.isEmpty && width >= 8
                ? LabWords.told(panel).flatMap { Wrapping.lines(safe($0), width: width) }.map {
                    StyledText($0)
                }
                : [title] + drawn
        }
    }

    private func safe(_ text: String) -> String { SafeText.defused(text, ascii: !isUnicode) }
}
