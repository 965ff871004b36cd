// Imported before anything of Wechaty, whose logger reads this once.
process.env.WECHATY_LOG ??= 'error'
