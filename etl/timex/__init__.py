"""Find time expressions and resolve them to calendar days; infer the date of undated articles."""
