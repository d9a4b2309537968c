print("meso")
