@rem Windows has no exec: the scripts of package.json that begin with it run as they are. Elsewhere the shell makes room, so that a signal to npm reaches the program.
@%*
