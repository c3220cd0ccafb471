/// The options that lab.md declares. The tool has checked them; it hands over the usual value where none was given.
extension LabRun {
    /// An option of the kind `whole`. Stops the program where lab.md declares none of that name and kind.
    public func whole(_ name: String) -> Int {
        guard let value = Int(text(name)) else { fatalError("the option \(name) is no whole number") }
        return value
    }

    /// An option of the kind `number`. Stops the program where lab.md declares none of that name and kind.
    public func number(_ name: String) -> Float {
        guard let value = Float(text(name)) else { fatalError("the option \(name) is no number") }
        return value
    }

    /// An option of the kind `choice`. Stops the program where lab.md declares none of that name.
    public func choice(_ name: String) -> String { text(name) }

    private func text(_ name: String) -> String {
        guard let text = settings.options[name] else {
            let known = settings.options.keys.sorted().joined(separator: ", ")
            fatalError("lab.md declares no option \(name)" + (known.isEmpty ? "" : "; it declares \(known)"))
        }
        return text
    }
}
