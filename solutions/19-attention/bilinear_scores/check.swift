import CheckKit
import NumericCore

private func scaled(_ flag: Bool, _ name: String) -> ExtraCase {
    ExtraCase(name) { inputs, _ in inputs["scaled"] = .bool(flag) }
}

let check = Check(
    cases: [
        scaled(true, "scaled"),
        scaled(false, "not scaled"),
    ])
