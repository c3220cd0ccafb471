func adding_up(_ x: Float) -> Float { x }
