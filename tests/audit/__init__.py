"""The finished guide and its workflows, judged by tools that want Java or Node.js."""
